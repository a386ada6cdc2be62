/**
 * Pairs of articles by two writers about one event: the same people, offices, agenda and names of
 * resolutions, each told in its own words. Nobody reposts anybody. Places and people are invented.
 */
export const SAME_EVENT: readonly (readonly [string, string])[] = [
  [
    `Sáng 04/7, Ban Dân vận Tỉnh ủy Hà Vân tổ chức hội nghị sơ kết công tác dân vận 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2023. Đồng chí Lương Thị Hải Yến, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy chủ trì hội nghị.
Trong 6 tháng qua, hệ thống dân vận các cấp đã chủ động tham mưu cấp ủy cụ thể hóa Nghị quyết số 25-NQ/TW về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới. Toàn tỉnh đăng ký mới 412 mô hình “Dân vận khéo”, nâng tổng số mô hình đang hoạt động lên 1.986. Nhân dân hiến hơn 38.000 m² đất, góp trên 21.000 ngày công làm đường và nhà văn hóa.
Các đại biểu đã nêu những việc còn vướng: một số nơi nắm dư luận chậm, đối thoại với dân còn nặng hình thức, cán bộ làm công tác tôn giáo kiêm nhiệm nhiều việc.
Kết luận hội nghị, đồng chí Lương Thị Hải Yến yêu cầu ban dân vận các huyện, thành phố bám cơ sở, nghe dân nói, nói dân hiểu; tham mưu tổ chức tốt đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân; rà soát, nhân rộng mô hình hiệu quả và chấm dứt những mô hình chỉ có tên.`,
    `Đánh giá kết quả nửa năm, bàn việc của nửa năm còn lại là nội dung hội nghị do Ban Dân vận Tỉnh ủy Hà Vân tổ chức ngày 4/7 tại thành phố Vân Đài. Dự và chỉ đạo có đồng chí Lương Thị Hải Yến, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy, cùng lãnh đạo Mặt trận, các đoàn thể và trưởng ban dân vận 9 huyện, thành phố.
Theo báo cáo trình bày tại hội nghị, điểm nổi bật của đầu năm nay là phong trào thi đua “Dân vận khéo” đi vào những việc khó: giải phóng mặt bằng cao tốc, di dời chợ tạm, vận động đồng bào vùng sạt lở đến nơi ở mới. Đã có 412 mô hình được đăng ký. Riêng huyện Phú Điền vận động 167 hộ bàn giao đất trước hạn.
Đại diện huyện Mường Tân chia sẻ kinh nghiệm lập tổ dân vận ở bản, lấy người có uy tín làm nòng cốt. Thành phố Vân Đài đề nghị sớm ban hành hướng dẫn dân vận trên không gian mạng.
Phát biểu tại đây, Trưởng Ban Dân vận Tỉnh ủy ghi nhận cố gắng của toàn ngành, đồng thời lưu ý tiếp tục quán triệt Nghị quyết số 25-NQ/TW về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới. Bà nhấn mạnh cán bộ dân vận phải “óc nghĩ, mắt trông, tai nghe, chân đi, miệng nói, tay làm”, không ngồi một chỗ chờ báo cáo.`,
  ],
  [
    `Ngày 7/12, tại Trung tâm Hội nghị tỉnh, Kỳ họp thứ mười hai HĐND tỉnh Hà Vân khóa XVI, nhiệm kỳ 2021 - 2026 chính thức khai mạc. Các đồng chí: Đặng Quốc Thịnh, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; Vi Văn Sơn và Trịnh Thu Hằng, Phó Chủ tịch HĐND tỉnh chủ tọa kỳ họp. Dự kỳ họp có 51/54 đại biểu HĐND tỉnh.
Phát biểu khai mạc, đồng chí Đặng Quốc Thịnh cho biết năm 2022 tốc độ tăng trưởng kinh tế của tỉnh đạt 8,14 %, thu ngân sách vượt 11 % dự toán, tỷ lệ hộ nghèo giảm còn 5,6 %. Tuy vậy, giải ngân vốn đầu tư công mới được 63 %, ba chương trình mục tiêu quốc gia triển khai chậm.
Tại kỳ họp, HĐND tỉnh xem xét 32 báo cáo, 24 dự thảo nghị quyết, trong đó có nghị quyết quy định chính sách hỗ trợ phát triển sản xuất nông nghiệp hàng hóa giai đoạn 2023 - 2026 và nghị quyết về mức học phí năm học 2022 - 2023.
Chiều cùng ngày, các đại biểu thảo luận ở 5 tổ. Kỳ họp dành trọn sáng 8/12 để chất vấn Giám đốc Sở Tài nguyên và Môi trường và Giám đốc Sở Y tế. Phiên bế mạc dự kiến diễn ra chiều 9/12.`,
    `Cử tri Hà Vân đang gửi nhiều kỳ vọng vào Kỳ họp thứ mười hai HĐND tỉnh khóa XVI vừa khai mạc sáng nay (7/12). Đây là kỳ họp thường lệ cuối năm, quyết định nhiều vấn đề gắn với đời sống người dân.
Ông Đặng Quốc Thịnh, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh đề nghị các đại biểu phát huy trí tuệ, thẳng thắn tranh luận, nhất là về nguyên nhân khiến giải ngân vốn đầu tư công mới được 63 %.
Báo cáo của UBND tỉnh do Chủ tịch UBND tỉnh Hoàng Đình Luyến trình bày cho thấy bức tranh kinh tế khá sáng: tăng trưởng 8,14 %, cao nhất trong bốn năm; xuất khẩu lần đầu cán mốc 900 triệu USD; khách du lịch gấp ba năm trước. Ở chiều ngược lại, vẫn còn 14 dự án ngoài ngân sách chậm tiến độ, cử tri nhiều xã phản ánh thiếu nước sạch và thuốc bảo hiểm y tế.
Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh đã chuyển tới kỳ họp 87 ý kiến, kiến nghị. Theo chương trình, HĐND tỉnh làm việc đến hết ngày 9/12, chất vấn trực tiếp hai giám đốc sở: Tài nguyên và Môi trường, Y tế. Toàn bộ phiên chất vấn được truyền hình trực tiếp để người dân theo dõi.`,
  ],
  [
    `Hưởng ứng lời kêu gọi của Chủ tịch Hồ Chí Minh, sáng mùng 6 Tết Giáp Thìn (15/02/2024), tại đồi Cây Thị, xã Bình Lãng, huyện Phú Điền, UBND tỉnh Hà Vân tổ chức Lễ phát động “Tết trồng cây đời đời nhớ ơn Bác Hồ”. Tới dự có đồng chí Hoàng Đình Luyến, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; đại diện lãnh đạo các sở, ngành cùng đông đảo cán bộ, chiến sĩ, đoàn viên thanh niên và Nhân dân địa phương.
Phát biểu tại buổi lễ, đồng chí Chủ tịch UBND tỉnh nêu rõ: năm 2023 toàn tỉnh trồng được 6.870 ha rừng tập trung và 1,2 triệu cây phân tán, tỷ lệ che phủ rừng giữ ở mức 57,3 %. Năm 2024, tỉnh phấn đấu trồng mới 7.000 ha, trong đó có 900 ha rừng gỗ lớn.
Đồng chí đề nghị các cấp, các ngành chọn giống tốt, trồng cây nào chắc cây đó, phân công người chăm sóc, bảo vệ sau khi trồng; nghiêm cấm lợi dụng cải tạo rừng để khai thác trái phép.
Ngay sau lễ phát động, các đại biểu đã trồng 1.500 cây lim xanh và giổi trên diện tích 2 ha.`,
    `Trong mưa xuân lất phất, hơn 600 người có mặt từ sớm ở đồi Cây Thị để dự Lễ phát động “Tết trồng cây đời đời nhớ ơn Bác Hồ” Xuân Giáp Thìn do UBND tỉnh tổ chức.
Ông Lò Văn Phiêu, trưởng thôn Nà Hin, xã Bình Lãng kể, quả đồi này mười năm trước trọc lốc, mưa xuống là đất đỏ tràn vào ruộng. Từ khi thôn nhận khoán, bà con trồng keo rồi chuyển dần sang cây bản địa, khe nước nay đã có lại.
Cùng dân trồng những gốc lim xanh đầu tiên, đồng chí Hoàng Đình Luyến, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh căn dặn mỗi người hãy coi cây vừa trồng như con trẻ trong nhà, có trồng phải có chăm. Theo ông, chỉ tiêu trồng mới 7.000 ha của năm 2024 không khó về đất, cái khó là giữ cho rừng sống.
Huyện Phú Điền dịp này ra quân đồng loạt tại 14 xã, thị trấn, mỗi cơ quan nhận một đoạn đường để trồng hoa và cây bóng mát. Hạt Kiểm lâm huyện phát miễn phí cho các hộ 8.000 cây giống, cử cán bộ về tận thôn hướng dẫn cách đào hố, ủ phân. Tỉnh đoàn cũng giao mỗi chi đoàn nhận chăm ít nhất 20 cây trong ba năm.`,
  ],
  [
    `Sau 26 tháng thi công, sáng 30/8, UBND tỉnh Hà Vân tổ chức Lễ khánh thành cầu Sông Lạng nối thành phố Vân Đài với huyện Trà Sơn. Dự lễ có Thứ trưởng Bộ Giao thông vận tải Bùi Khắc Tuấn; Bí thư Tỉnh ủy Đặng Quốc Thịnh; Chủ tịch UBND tỉnh Hoàng Đình Luyến.
Công trình có tổng mức đầu tư 684 tỷ đồng từ ngân sách Trung ương và địa phương, do Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh làm chủ đầu tư. Cầu dài 612 m, rộng 18 m, bốn làn xe, nhịp chính kết cấu dầm hộp bê tông cốt thép dự ứng lực đúc hẫng; đường dẫn hai đầu dài 3,4 km.
Phát biểu tại buổi lễ, Chủ tịch UBND tỉnh Hoàng Đình Luyến cảm ơn 215 hộ dân đã nhường đất cho dự án, biểu dương nhà thầu vượt qua hai mùa lũ để hoàn thành sớm bốn tháng. Ông giao Sở Giao thông vận tải tổ chức phân luồng, lắp đủ biển báo trước khi thông xe.
Nhân dịp này, UBND tỉnh tặng Bằng khen cho 6 tập thể và 11 cá nhân có thành tích xuất sắc trong xây dựng công trình.`,
    `“Từ nay đi chợ Vân Đài chỉ mất mười phút”, bà Nguyễn Thị Khuyên, 71 tuổi ở xã Hòa Lạng, huyện Trà Sơn nói khi cùng cháu nội đứng bên lan can cầu Sông Lạng sáng 30/8, ngày cây cầu được khánh thành.
Bao đời nay, người dân hai bờ qua lại bằng đò ngang. Mùa lũ đò nghỉ, học sinh phải vòng lên cầu cũ xa hơn 19 km. Năm 2008, một chuyến đò chìm gần bến Gốc Đa đã cướp đi sinh mạng của bốn người.
Khởi công tháng 6/2021 với tổng mức đầu tư 684 tỷ đồng, cầu dài 612 m, rộng 18 m. Đại diện nhà thầu cho biết có thời điểm trên công trường huy động 240 kỹ sư, công nhân chia ba ca, mùa nước lên phải neo sà lan giữa dòng. Nhờ vậy, công trình về đích sớm bốn tháng.
Bí thư Tỉnh ủy Đặng Quốc Thịnh đánh giá cây cầu mở ra không gian phát triển mới về phía đông, tạo quỹ đất cho khu công nghiệp Trà Sơn và các điểm dân cư ven sông. Lãnh đạo Bộ Giao thông vận tải đề nghị tỉnh sớm lập kế hoạch bảo trì, kiểm soát xe quá tải.
Ngay khi dải băng được cắt, hàng nghìn người đi bộ qua cầu; nhiều cụ già mang theo ảnh bến đò xưa.`,
  ],
  [
    `Tối 14/11, khu dân cư tổ 7, phường Cầu Mới, thành phố Vân Đài tổ chức Ngày hội Đại đoàn kết toàn dân tộc, kỷ niệm 93 năm Ngày truyền thống Mặt trận Tổ quốc Việt Nam (18/11/1930 - 18/11/2023). Đồng chí Trịnh Thu Hằng, Phó Chủ tịch HĐND tỉnh tới dự và chung vui với bà con.
Tổ 7 có 184 hộ với 702 nhân khẩu. Năm 2023, thực hiện cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh”, nhân dân trong tổ đóng góp 312 triệu đồng lát vỉa hè, lắp 22 bóng đèn và 9 mắt camera an ninh. 96 % số hộ đạt gia đình văn hóa, tổ không còn hộ nghèo, không có người vi phạm pháp luật.
Phát biểu tại Ngày hội, đồng chí Phó Chủ tịch HĐND tỉnh đề nghị bà con tiếp tục giữ gìn tình làng nghĩa xóm, tham gia giám sát việc thực hiện chính sách ở cơ sở, làm tốt phân loại rác tại nguồn.
Dịp này, đồng chí Trịnh Thu Hằng tặng quà khu dân cư; phường Cầu Mới khen thưởng 12 gia đình tiêu biểu.`,
    `Tiếng trống múa lân rộn rã báo hiệu Ngày hội Đại đoàn kết toàn dân tộc ở tổ 7, phường Cầu Mới. Từ chiều, các bà các chị đã tụ về nhà văn hóa gói nem, bày cỗ cho bữa cơm chung của gần hai trăm gia đình.
Ôn lại chặng đường 93 năm Ngày truyền thống Mặt trận Tổ quốc Việt Nam, Trưởng ban Công tác Mặt trận Phạm Đăng Khoa vui mừng thông báo tổ đã xóa hộ nghèo cuối cùng là gia đình chị Bạch Thị Nhâm, nhờ số vốn 45 triệu đồng do bà con góp lại cho mượn để mở quán nước mía.
Con ngõ số 5 từng ngập mỗi khi mưa lớn nay cao ráo. Tiền làm ngõ, nhà nhiều góp nhiều, nhà ít góp công, sổ thu chi dán công khai ở cổng chợ. Nhờ 9 mắt camera an ninh, nạn trộm xe gần như chấm dứt.
Chia vui cùng nhân dân, đồng chí Trịnh Thu Hằng, Phó Chủ tịch HĐND tỉnh cho rằng cách làm minh bạch của tổ 7 đáng để các khu dân cư khác học tập. Đồng chí mong mỗi gia đình dạy con cháu giữ nếp nhà, giữ tình làng nghĩa xóm giữa phố phường.
Phần hội kéo dài đến khuya với kéo co, nhảy bao bố, thi hát ru và bữa cơm đoàn kết.`,
  ],
  [
    `Sáng 21/4, Tổ đại biểu Quốc hội đơn vị tỉnh Hà Vân gồm các ông, bà: Vi Văn Sơn, Lại Thị Bích Ngọc, Mùa A Páo tiếp xúc cử tri xã Bình Lãng, huyện Phú Điền trước Kỳ họp thứ bảy, Quốc hội khóa XV.
Thay mặt Tổ đại biểu, bà Lại Thị Bích Ngọc thông báo dự kiến nội dung, chương trình kỳ họp: Quốc hội xem xét, thông qua 10 luật, cho ý kiến 11 dự án luật khác; giám sát tối cao việc thực hiện nghị quyết về phục hồi kinh tế.
Cử tri Hà Văn Đoàn kiến nghị sớm sửa quốc lộ 4E đoạn qua đèo Khau Sa. Cử tri Bế Thị Lan đề nghị nâng trợ cấp cho nhân viên y tế thôn bản. Cử tri Nông Văn Thức phản ánh giá phân bón cao, đầu ra của quả na bấp bênh; đất rừng phòng hộ giao chồng lấn với đất của dân từ năm 2004 chưa được điều chỉnh.
Lãnh đạo huyện Phú Điền đã trả lời các ý kiến thuộc thẩm quyền. Ông Vi Văn Sơn tiếp thu 14 ý kiến, hứa chuyển đến Quốc hội, các bộ, ngành; riêng việc đất chồng lấn, đề nghị UBND tỉnh báo cáo trước ngày 15/5.`,
    `Đường xấu, nông sản rớt giá, đất rừng chồng lấn là ba nhóm vấn đề “nóng” tại buổi tiếp xúc giữa các đại biểu Quốc hội với cử tri xã Bình Lãng hôm 21/4.
Ông Nông Văn Thức, thôn Tát Ngà cầm theo xấp giấy tờ đã ngả màu, trình bày gia đình ông cùng 32 hộ canh tác trên đồi từ thời ông cha, vậy mà năm 2004 bản đồ lại vẽ thành rừng phòng hộ. Hai mươi năm gửi đơn, đi hết xã lên huyện, câu trả lời vẫn là chờ. “Chúng tôi không xin thêm, chỉ xin được yên tâm trên đất của mình”, ông nói.
Nhiều ý kiến khác đề cập quốc lộ 4E đoạn qua đèo Khau Sa: mới tháng trước hai xe chở na lật xuống vực vì ổ voi.
Tiếp thu ý kiến, Phó trưởng đoàn Vi Văn Sơn nói thẳng rằng để kéo dài như vậy là có lỗi với dân. Ông đề nghị UBND tỉnh cho kiểm tra thực địa, có văn bản trước ngày 15/5 và ông sẽ quay lại xã báo kết quả.
Trước đó, bà Lại Thị Bích Ngọc đã giới thiệu những nội dung chính của Kỳ họp thứ bảy, Quốc hội khóa XV sẽ khai mạc ngày 20/5.`,
  ],
  [
    `Hội thi “Cán bộ dân vận khéo” tỉnh Hà Vân năm 2022 đã khép lại vào chiều 27/10 sau hai ngày tranh tài sôi nổi của 11 đội đến từ các huyện, thành phố, lực lượng vũ trang và Khối các cơ quan tỉnh.
Các đội trải qua ba phần thi: chào hỏi, kiến thức và xử lý tình huống bằng tiểu phẩm. Nội dung xoay quanh tư tưởng Hồ Chí Minh về dân vận, Quy chế công tác dân vận của hệ thống chính trị, Luật Thực hiện dân chủ ở cơ sở và những tình huống thường gặp khi giải phóng mặt bằng, xây dựng nông thôn mới, phòng chống tảo hôn.
Kết quả, Ban tổ chức trao giải Nhất cho đội huyện Mường Tân; giải Nhì cho đội Công an tỉnh và đội huyện Trà Sơn; ba giải Ba thuộc về thành phố Vân Đài, huyện Phú Điền và Bộ Chỉ huy Quân sự tỉnh. Thí sinh Giàng Thị Mỷ đoạt giải xử lý tình huống xuất sắc nhất.
Phát biểu bế mạc, đồng chí Lương Thị Hải Yến, Trưởng Ban Dân vận Tỉnh ủy, Trưởng Ban tổ chức Hội thi khẳng định đây là dịp để cán bộ học hỏi lẫn nhau. Đội huyện Mường Tân sẽ đại diện tỉnh dự vòng khu vực tháng 12 tới.`,
    `Không bục phát biểu, không văn bản dài, phần thi tiểu phẩm “Chuyện nhà trưởng bản” của đội Mường Tân khiến cả hội trường lúc cười nghiêng ngả, lúc lặng đi. Câu chuyện người cha bắt con gái mười lăm tuổi bỏ học lấy chồng rồi được cô cán bộ phụ nữ kiên trì thuyết phục đã mang về cho đội giải Nhất Hội thi “Cán bộ dân vận khéo” tỉnh Hà Vân năm 2022.
Giàng Thị Mỷ, cô gái Mông 26 tuổi vào vai cán bộ phụ nữ cho biết kịch bản lấy từ việc thật ở bản Pà Khôm. Muốn đồng bào nghe, chị phải đến lúc họ đi nương về, ngồi bên bếp lửa, nói tiếng của họ.
Có 11 đội tham gia hội thi. Đội Công an tỉnh gây ấn tượng với tình huống hòa giải tranh chấp nguồn nước; đội Trà Sơn kể chuyện vận động các nhà sư cho mượn sân chùa làm điểm tiêm vắc xin. Cả hai cùng được trao giải Nhì.
Trưởng Ban tổ chức, đồng chí Lương Thị Hải Yến, Trưởng Ban Dân vận Tỉnh ủy chia sẻ bà mừng nhất khi thấy nhiều thí sinh còn rất trẻ. Hội thi lần này diễn ra trong hai ngày 26 và 27/10 tại Nhà hát Lạng Giang, thu hút gần hai nghìn lượt người xem.`,
  ],
  [
    `Ngày 19/9, đoàn công tác của Ủy ban MTTQ Việt Nam tỉnh Hà Vân do đồng chí Tô Minh Quyết, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh làm trưởng đoàn đã đến thăm, trao hỗ trợ cho các gia đình bị thiệt hại do bão số 3 tại xã Khuổi Lằng, huyện Mường Tân.
Bão số 3 và mưa lũ sau bão làm 4 người ở xã Khuổi Lằng bị thương, 37 nhà sập đổ hoặc bị vùi lấp, 112 nhà tốc mái, hơn 90 ha lúa và ngô mất trắng; đường vào hai bản Khuổi Hao, Nà Pắn bị chia cắt ba ngày.
Thay mặt đoàn, đồng chí Tô Minh Quyết trao 37 suất hỗ trợ làm nhà, mỗi suất 60 triệu đồng; 112 suất sửa nhà, mỗi suất 15 triệu đồng, cùng 5 tấn gạo và 400 thùng mì, nước uống. Tổng trị giá trên 4 tỷ đồng, trích từ Quỹ Cứu trợ tỉnh do các tổ chức, cá nhân ủng hộ.
Đồng chí đề nghị cấp ủy, chính quyền xã bố trí chỗ ở tạm an toàn, huy động lực lượng giúp dân dựng lại nhà trước Tết, công khai danh sách nhận hỗ trợ để nhân dân giám sát, không để sót, để trùng.`,
    `Một tuần sau lũ, con đường lên Khuổi Lằng vẫn nồng mùi bùn. Anh Ma Văn Chung ở bản Nà Pắn ngồi trên nền nhà cũ, nơi chỉ còn trơ lại bốn chân cột, nhận phong bì 60 triệu đồng từ tay Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Tô Minh Quyết mà không nói được gì.
Đêm 8/9, nghe tiếng đá lăn, anh cõng mẹ già, vợ bế con chạy sang nhà văn hóa. Sáng ra quay lại, nửa quả đồi đã nằm trên mái nhà.
Cả xã có 37 nhà sập đổ hoặc bị vùi lấp như nhà anh Chung. Bộ đội, dân quân, giáo viên cùng xúc bùn, dựng lán. Bà con bản trên còn thóc chia cho bản dưới; nhà xây rộng đón hai ba hộ về ở chung.
Cùng tiền làm nhà, chuyến hàng ngày 19/9 của Mặt trận tỉnh mang tới gạo, mì, nước uống, chăn màn và sách vở cho học sinh trường bán trú. Số tiền do người dân trong tỉnh quyên góp, có cả phong bì một trăm nghìn đồng của cụ bà bán rau ở chợ Vân Đài.
“Mong bà con vững lòng, Tết này phải có nhà mới”, ông Quyết nói khi chia tay. Bí thư Đảng ủy xã Lý Thị Sen cho biết ba khu tái định cư đã chọn xong đất, tuần sau san ủi.`,
  ],
  // From here on both writers work from one release of the office.
  [
    `Sáng 25/5, tại thành phố Vân Đài, Tỉnh ủy Hà Vân tổ chức hội nghị trực tuyến quán triệt, triển khai Chỉ thị số 24-CT/TW và Kế hoạch số 118-KH/TU của Ban Thường vụ Tỉnh ủy. Hội nghị được kết nối đến 142 điểm cầu cấp huyện, cấp xã với hơn 6.200 cán bộ, đảng viên tham dự. Đồng chí Đặng Quốc Thịnh, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy chủ trì hội nghị.
Tại hội nghị, các đại biểu được nghe đồng chí Trưởng Ban Tuyên giáo Tỉnh ủy truyền đạt những nội dung cơ bản, trọng tâm của Chỉ thị; đồng chí Giám đốc Công an tỉnh báo cáo tình hình an ninh trên không gian mạng.
Phát biểu chỉ đạo, đồng chí Bí thư Tỉnh ủy nhấn mạnh, việc triển khai Chỉ thị phải đi đôi với nâng cao ý thức trách nhiệm, nêu gương của người đứng đầu cấp ủy, chính quyền các cấp; gắn với thực hiện Nghị quyết Trung ương 4 khóa XIII về xây dựng, chỉnh đốn Đảng. Đồng chí yêu cầu trước ngày 15/6, các đảng bộ trực thuộc hoàn thành việc quán triệt đến chi bộ, báo cáo kết quả về Tỉnh ủy qua Ban Tuyên giáo; Ủy ban Kiểm tra Tỉnh ủy đưa nội dung này vào chương trình kiểm tra, giám sát năm 2024.`,
    `Hơn 6.200 cán bộ, đảng viên ở 142 điểm cầu đã dự hội nghị trực tuyến do Tỉnh ủy tổ chức sáng 25/5 để quán triệt, triển khai Chỉ thị số 24-CT/TW. Chủ trì tại điểm cầu chính là đồng chí Đặng Quốc Thịnh, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy; cùng dự có các đồng chí trong Thường trực HĐND, lãnh đạo UBND, Ủy ban MTTQ Việt Nam tỉnh.
Mở đầu, Trưởng Ban Tuyên giáo Tỉnh ủy giới thiệu những nội dung cơ bản, trọng tâm của Chỉ thị và điểm mới trong Kế hoạch số 118-KH/TU của Ban Thường vụ Tỉnh ủy. Theo Giám đốc Công an tỉnh, từ đầu năm đã có 37 vụ lừa đảo qua mạng, thiệt hại gần 19 tỷ đồng, phần lớn nạn nhân là người cao tuổi.
Kết thúc hội nghị, Bí thư Tỉnh ủy Đặng Quốc Thịnh đặt vấn đề: học nghị quyết xong phải thấy việc làm khác đi. Người đứng đầu cấp ủy, chính quyền các cấp phải nêu gương, nói đi đôi với làm, nhất là trong thực hiện Nghị quyết Trung ương 4 khóa XIII về xây dựng, chỉnh đốn Đảng. Các đảng bộ trực thuộc phải hoàn thành việc quán triệt đến chi bộ trước ngày 15/6; nơi nào làm qua loa, Ủy ban Kiểm tra Tỉnh ủy sẽ xem xét ngay trong chương trình kiểm tra, giám sát năm 2024.`,
  ],
  [
    `UBND tỉnh Hà Vân vừa ban hành Kế hoạch số 203/KH-UBND triển khai Chương trình mục tiêu quốc gia giảm nghèo bền vững trên địa bàn tỉnh năm 2024. Mục tiêu là giảm tỷ lệ hộ nghèo đa chiều từ 3 % trở lên, riêng hai huyện Mường Tân và Khau Vai giảm từ 5 đến 6 %; hỗ trợ xây mới, sửa chữa 1.450 nhà ở cho hộ nghèo, hộ cận nghèo; 60 % người lao động thuộc hộ nghèo được kết nối, tư vấn việc làm.
Tổng kinh phí thực hiện 512 tỷ đồng, trong đó ngân sách Trung ương 438 tỷ đồng, ngân sách địa phương và huy động khác 74 tỷ đồng.
Để đạt mục tiêu, UBND tỉnh giao Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với các sở, ngành, UBND các huyện, thành phố tổ chức thực hiện; đẩy mạnh tuyên truyền để người nghèo tự lực vươn lên, khắc phục tư tưởng trông chờ, ỷ lại; phân cấp cho cấp xã lựa chọn mô hình sinh kế phù hợp. Các địa phương rà soát hộ nghèo, hộ cận nghèo định kỳ, bảo đảm dân chủ, công khai, đúng đối tượng; báo cáo kết quả trước ngày 10/12.`,
    `Năm 2024, tỉnh Hà Vân đặt chỉ tiêu giảm tỷ lệ hộ nghèo đa chiều từ 3 % trở lên. Đây là nội dung chính trong Kế hoạch số 203/KH-UBND về Chương trình mục tiêu quốc gia giảm nghèo bền vững mà UBND tỉnh mới ký.
Trao đổi với phóng viên, bà Dương Thị Mến, Phó Giám đốc Sở Lao động - Thương binh và Xã hội cho hay điểm khác năm nay là tỉnh phân cấp cho cấp xã lựa chọn mô hình, không phát bò, phát gà đồng loạt như trước. Nguồn vốn 512 tỷ đồng tập trung cho nhà ở, việc làm và nước sạch, trong đó riêng xây mới, sửa chữa 1.450 nhà ở cho hộ nghèo, hộ cận nghèo đã chiếm gần 80 tỷ đồng.
Khó nhất vẫn là hai huyện Mường Tân và Khau Vai, nơi phải giảm từ 5 đến 6 % mỗi năm trong khi đất sản xuất ít. Anh Vừ Mí Lía ở bản Sủng Cáng vừa trả sổ hộ nghèo nói anh xấu hổ khi con hỏi vì sao nhà mình cứ phải nhận gạo. Bà Mến cho rằng chuyển được suy nghĩ ấy, khắc phục tư tưởng trông chờ, ỷ lại, mới là giảm nghèo thật. Sở sẽ kiểm tra việc rà soát hộ nghèo, hộ cận nghèo ở từng thôn, bảo đảm dân chủ, công khai, đúng đối tượng.`,
  ],
];
